// All the script of the site: charts, suggestions, filters and copying. Every task works without it.

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

// A long list of values shrinks as one writes; the server does the same with the same field.
for (const field of document.querySelectorAll('input[data-filter]')) {
  const list = field.closest('fieldset');
  const rows = [...list.querySelectorAll('.form-group-checkbox')];
  const show = () => {
    const words = field.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(words) && !row.querySelector('input').value.toLowerCase().startsWith(words);
  };
  const tick = on => rows.filter(row => !row.hidden).forEach(row => { row.querySelector('input').checked = on; });
  field.addEventListener('input', show);
  list.querySelector('[data-tick]').hidden = false;
  list.querySelector('[data-tick-all]').addEventListener('click', () => tick(true));
  list.querySelector('[data-tick-none]').addEventListener('click', () => tick(false));
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand('copy'); // pages without https have no clipboard of their own
    }
    button.textContent = button.dataset.copied;
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A page of a questionnaire where one answer decides what else is asked.
for (const form of document.querySelectorAll('form[data-routing]:not([data-routing=""])')) {
  const { follow } = await import('./answer.js');
  follow(form);
}
