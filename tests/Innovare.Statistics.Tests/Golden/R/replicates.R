# Known answers for replicates on made-up clusters: Rscript replicates.R, in this folder. Writes replicates.expected.csv.
suppressMessages(library(survey))
d <- read.csv("replicates.csv")
d$s <- factor(d$stratum); d$k <- factor(d$kind)
des <- svydesign(id = ~psu, strata = ~stratum, weights = ~w, fpc = ~psus, nest = TRUE, data = d)
bare <- svydesign(id = ~psu, strata = ~stratum, weights = ~w, nest = TRUE, data = d)
totals <- c(`(Intercept)` = 1200, s1 = 380, s2 = 570, k1 = 615)
set.seed(8)
jkn <- as.svrepdesign(des, type = "JKn")
plans <- list(
  jkn = jkn,
  jkn.mse = as.svrepdesign(des, type = "JKn", mse = TRUE),
  jkn.bare = as.svrepdesign(bare, type = "JKn"),
  jkn.raked = calibrate(jkn, ~s + k, totals, calfun = "raking", epsilon = 1e-13, maxit = 200),
  jkn.linear = calibrate(jkn, ~s + k, totals, calfun = "linear"))
out <- NULL
add <- function(case, stat, est, se) out <<- rbind(out, data.frame(case, stat, est = sprintf("%.17g", est), se = sprintf("%.17g", se)))
for (case in names(plans)) {
  p <- plans[[case]]
  one <- function(stat, x) add(case, stat, as.numeric(coef(x)), as.numeric(SE(x)))
  one("total", svytotal(~y, p)); one("mean", svymean(~y, p)); one("share", svymean(~has, p)); one("units", svytotal(~has, p))
  one("ratio", svyratio(~y, ~has, p))
  for (h in 0:2) one(paste0("share.", h), svymean(~has, subset(p, stratum == h)))
}
write.csv(out, "replicates.expected.csv", row.names = FALSE, quote = FALSE)
writeLines(c(R.version.string, paste("survey", packageVersion("survey"))), "replicates.session.txt")
