// All the script of the site: a chart is drawn when it nears the window. Every task works without it.
const charts = document.querySelectorAll('figure[data-chart]');
if (charts.length > 0) {
  const watcher = new IntersectionObserver(async entries => {
    for (const entry of entries.filter(e => e.isIntersecting)) {
      watcher.unobserve(entry.target);
      const { draw } = await import('./charts.js');
      await draw(entry.target);
    }
  }, { rootMargin: '400px' });
  charts.forEach(chart => watcher.observe(chart));
}
