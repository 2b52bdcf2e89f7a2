// All the script of the site: charts and suggestions. Every task works without it.

// A chart is drawn when it nears the window.
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

// What the reader may be after, as the browser's own list of suggestions.
for (const field of document.querySelectorAll('input[data-suggest]')) {
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(field.value)}`);
      if (!answer.ok) return;
      const options = (await answer.json()).map(text => Object.assign(document.createElement('option'), { value: text }));
      field.list.replaceChildren(...options);
    }, 150);
  });
}
