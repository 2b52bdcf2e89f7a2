# Makes data.csv (an invented sample of people in towns, two stages) and answers.csv (what R's survey package says of it).
# Run in this folder: Rscript estimation.R
suppressMessages(library(survey))
options(digits = 17, survey.lonely.psu = "fail")
set.seed(20)

towns <- c(40, 30, 20); drawn <- c(8, 7, 6)
data <- do.call(rbind, lapply(1:3, function(h) do.call(rbind, lapply(seq_len(drawn[h]), function(t) {
  people <- sample(12:30, 1); n <- sample(3:7, 1); lean <- rnorm(1)
  x <- round(rexp(n, 1 / 20) + 5, 2)
  kind <- sample(c("a", "b", "c"), n, TRUE, c(.5, .3, .2))
  group <- sample(c("old", "young"), n, TRUE)
  y <- round(10 + 2 * h + 0.3 * x + 3 * (kind == "b") + 2 * lean + rnorm(n, 0, 4), 2)
  has <- as.integer(runif(n) < plogis(-0.5 + 0.5 * lean + 0.8 * (kind == "b") + 0.02 * x))
  data.frame(stratum = paste0("s", h), town = paste0("t", h, "_", t), towns = towns[h], people = people,
             weight = towns[h] / drawn[h] * people / n, y, x, kind, group, has)
}))))
data$id <- seq_len(nrow(data))
write.csv(data, "data.csv", row.names = FALSE, quote = FALSE)

out <- list()
say <- function(design, stat, key, value) out[[length(out) + 1]] <<- data.frame(design, stat, key, value = formatC(as.numeric(value), digits = 17, format = "g", width = 1))
designs <- list(
  two = svydesign(~town + id, strata = ~stratum, fpc = ~towns + people, weights = ~weight, data = data),
  one = svydesign(~town, strata = ~stratum, weights = ~weight, data = data))

for (name in names(designs)) {
  d <- designs[[name]]
  d <- update(d, kind = factor(kind), group = factor(group), hasf = factor(has))
  say(name, "degf", "degf", degf(d))
  m <- svymean(~y, d, deff = TRUE); tt <- svytotal(~y, d); ci <- confint(m, df = degf(d))
  say(name, "mean", c("value", "se", "lo", "hi", "deff"), c(coef(m), SE(m), ci[1], ci[2], deff(m)))
  say(name, "total", c("value", "se"), c(coef(tt), SE(tt)))
  r <- svyratio(~y, ~x, d); say(name, "ratio", c("value", "se"), c(coef(r), SE(r)))
  v <- svyvar(~y, d); say(name, "variance", c("value", "se"), c(coef(v), SE(v)))
  by <- svyby(~y, ~group, d, svymean, covmat = TRUE)
  diff <- svycontrast(by, c(-1, 1)); say(name, "difference", c("value", "se"), c(coef(diff), SE(diff)))
  for (method in c("xlogit", "beta", "asin", "mean")) {
    p <- svyciprop(~I(has == 1), d, method = method)
    say(name, paste0("share.", method), c("value", "lo", "hi"), c(as.numeric(p), attr(p, "ci")))
  }
  for (rule in c("hf1", "hf2")) {
    q <- svyquantile(~y, d, c(0.25, 0.6), interval.type = "xlogit", qrule = rule)$y
    for (k in 1:2) say(name, paste0("quantile.", rule), paste(rownames(q)[k], c("value", "lo", "hi", "se")), q[k, ])
  }
  for (test in c("F", "Chisq", "Wald", "adjWald")) {
    x <- svychisq(~kind + hasf, d, statistic = test)
    say(name, paste0("chisq.", test), c("stat", "p"), c(x$statistic, x$p.value))
  }
  tight <- list(epsilon = 1e-15, maxit = 100)
  g <- svyglm(has ~ x + kind, d, family = quasibinomial, control = tight)
  say(name, "logistic", paste(c("0", "x", "b", "c"), "value"), coef(g)); say(name, "logistic", paste(c("0", "x", "b", "c"), "se"), SE(g))
  say(name, "logistic", "df", g$df.residual)
  l <- svyglm(y ~ x + kind, d)
  say(name, "linear", paste(c("0", "x", "b", "c"), "value"), coef(l)); say(name, "linear", paste(c("0", "x", "b", "c"), "se"), SE(l))
  s <- svystandardize(d, ~kind, ~group, population = c(5, 3, 2))
  sm <- svyby(~y, ~group, s, svymean)
  say(name, "standardised", paste(rep(c("old", "young"), 2), rep(c("value", "se"), each = 2)), c(coef(sm), SE(sm)))
}
write.csv(do.call(rbind, out), "answers.csv", row.names = FALSE, quote = FALSE)
writeLines(c(R.version.string, paste("survey", packageVersion("survey"))), "session.txt")
