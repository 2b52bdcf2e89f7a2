# Makes methods.csv, earlier.csv and expected.csv: what innovare estimate must answer, by R's survey package.
# Rscript methods.R FOLDER; the data are invented.
suppressMessages(library(survey))
folder <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20231)
n <- 60
d <- data.frame(id = sprintf("u%02d", 1:n), stratum = rep(letters[1:6], each = 10), half = rep(rep(1:2, each = 5), 6))
d$psu <- paste0(d$stratum, d$half)
d$w <- rep(c(3, 4, 5, 6, 7, 8), each = 10) + round(runif(n), 2)
d$x <- round(rnorm(n, 10, 3), 2)
d$y <- round(5 + 0.4 * d$x + rnorm(n, 0, 2), 2)
d$group <- sample(c("north", "south", "west"), n, TRUE)
d$kind <- sample(c("one", "two"), n, TRUE)
d$q <- ifelse(runif(n) < plogis((d$y - 9) / 2), "yes", "no")
e <- d[1:50, c("id", "stratum", "psu", "w", "x", "y", "group", "q")]
e$y <- round(e$y - 0.5 + rnorm(50, 0, 1), 2)
e$q <- ifelse(runif(50) < plogis((e$y - 9) / 2), "yes", "no")
e$id[1:10] <- sprintf("e%02d", 1:10)
simple <- svydesign(ids = ~id, weights = ~w, data = d)
paired <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = d)
boot <- as.svrepdesign(svydesign(ids = ~id, strata = ~stratum, weights = ~w, data = d), type = "subbootstrap", replicates = 40, compress = FALSE)
weights <- round(weights(boot, type = "analysis"), 6)
colnames(weights) <- sprintf("rep%02d", 1:40)
common <- match(e$id, d$id)
earlierweights <- weights[ifelse(is.na(common), 51:60, common), ]
earlierweights <- round(earlierweights * e$w / d$w[ifelse(is.na(common), 51:60, common)], 6)
d <- cbind(d, weights); e <- cbind(e, earlierweights)
write.csv(d, file.path(folder, "methods.csv"), row.names = FALSE, quote = FALSE)
write.csv(e, file.path(folder, "earlier.csv"), row.names = FALSE, quote = FALSE)

out <- data.frame()
say <- function(case, key, value, error = NA, df = NA, p = NA)
  out <<- rbind(out, data.frame(case = case, key = key, value = as.numeric(value), error = as.numeric(error), df = as.numeric(df), p = as.numeric(p)))
rep_of <- function(design, ...) as.svrepdesign(design, mse = TRUE, compress = FALSE, ...)
figures <- function(case, design, df) {
  t <- svytotal(~y, design); say(case, "total", coef(t), SE(t), df)
  m <- svymean(~y, design); say(case, "mean", coef(m), SE(m), df)
  s <- svymean(~I(q == "yes"), design); say(case, "share", coef(s)[2], SE(s)[2], df)
  r <- svyratio(~y, ~x, design); say(case, "ratio", coef(r), SE(r), df)
  by <- svyby(~y, ~group, design, svymean, covmat = TRUE)
  contrast <- function(c) { x <- svycontrast(by, c); list(coef(x), SE(x)) }
  a <- contrast(c(-1, 1, 0)); say(case, "south-north", a[[1]], a[[2]])
  b <- contrast(c(-1, 0, 1)); say(case, "west-north", b[[1]], b[[2]])
}
figures("linearised", paired, degf(paired))
jk1 <- rep_of(simple, type = "JK1"); figures("jk1", jk1, 59)
jkn <- rep_of(paired, type = "JKn"); figures("jkn", jkn, 6)
# another Hadamard matrix balances as well, and then totals alone are the same
for (rho in c(0, 0.3)) {
  h <- if (rho == 0) rep_of(paired, type = "BRR") else rep_of(paired, type = "Fay", fay.rho = rho)
  t <- svytotal(~y, h); say(if (rho == 0) "brr" else "fay", "total", coef(t), SE(t), 6)
}
given <- svrepdesign(data = d, weights = ~w, repweights = as.matrix(weights), type = "other", scale = 1 / 40, rscales = rep(1, 40), combined.weights = TRUE, mse = TRUE)
figures("given", given, 39)
quantile_of <- function(w, y, p = 0.5) { o <- order(y); y[o][which(cumsum(w[o]) >= p * sum(w) * (1 - 1e-12))[1]] }
m <- withReplicates(given, function(w, data) quantile_of(w, data$y)); say("given", "quantile", coef(m), SE(m))
m <- withReplicates(given, function(w, data) { s <- data$group == "south"; n <- data$group == "north"; quantile_of(w[s], data$y[s]) - quantile_of(w[n], data$y[n]) })
say("given", "quantile south-north", coef(m), SE(m))
totals <- c(`(Intercept)` = 340, kindtwo = 180)
cal <- calibrate(jkn, ~kind, totals, calfun = "raking", epsilon = 1e-13, maxit = 200, compress = FALSE)
m <- svymean(~y, cal); say("jkn raked", "mean", coef(m), SE(m))
lin <- calibrate(paired, ~kind, totals, calfun = "raking", epsilon = 1e-13, maxit = 200)
m <- svymean(~y, lin); say("raked", "mean", coef(m), SE(m))

for (s in c("F", "Chisq", "Wald", "adjWald")) {
  t <- svychisq(~group + q, paired, statistic = s)
  say("twoWay", s, t$statistic, df = if (length(t$parameter) > 1) t$parameter[2] else NA, p = t$p.value)
}
g <- svyglm(I(q == "yes") ~ group + x, design = simple, family = quasibinomial(), control = glm.control(epsilon = 1e-15, maxit = 100))
s <- summary(g)$coefficients
for (k in rownames(s)) say("logistic", k, s[k, 1], s[k, 2], g$df.residual, s[k, 4])
l <- svyglm(y ~ group + x, design = simple); s <- summary(l)$coefficients
for (k in rownames(s)) say("linear", k, s[k, 1], s[k, 2], l$df.residual, s[k, 4])
standard <- function(w, data, g, to) {
  share <- tapply(w * (data$group == to), data$kind, sum) / sum(w[data$group == to])
  own <- data$group == g
  sum(share * tapply(w[own] * data$y[own], data$kind[own], sum) / tapply(w[own], data$kind[own], sum))
}
for (group in c("north", "south", "west")) {
  m <- withReplicates(jkn, function(w, data) standard(w, data, group, "north"))
  say("standardised", group, coef(m), SE(m))
}

columns <- c("id", "stratum", "w", "y", "q")
both <- rbind(cbind(e[, columns], round = 1), cbind(d[, columns], round = 2))
last <- setNames(both$stratum, both$id); both$last <- last[both$id]  # the stratum a unit had last
stacked <- rep_of(svydesign(ids = ~id, strata = ~last, weights = ~w, data = both), type = "JKn")
change <- function(w, data) { a <- data$round == 1; sum((w * data$y)[!a]) / sum(w[!a]) - sum((w * data$y)[a]) / sum(w[a]) }
m <- withReplicates(stacked, change); say("change jkn", "mean", coef(m), SE(m))
pair <- svrepdesign(data = both, weights = ~w, repweights = rbind(as.matrix(earlierweights), as.matrix(weights)), type = "other", scale = 1 / 40, rscales = rep(1, 40), combined.weights = TRUE, mse = TRUE)
m <- withReplicates(pair, change); say("change given", "mean", coef(m), SE(m))
out$value <- format(out$value, digits = 17); for (k in 4:6) out[[k]] <- ifelse(is.na(out[[k]]), "", format(out[[k]], digits = 17))
out[] <- lapply(out, trimws)
write.csv(out, file.path(folder, "expected.csv"), row.names = FALSE, quote = FALSE)
writeLines(c(R.version.string, paste("survey", packageVersion("survey"))), file.path(folder, "session.txt"))
