// Shows and hides questions, rows and answers of a page while it is filled in. What is hidden is still sent; the server
// decides what counts. Without this script the server asks what is missing on the next go.
import { codesOf, isOffered, readNumber } from './routing.js';

export function follow(form) {
  const routing = JSON.parse(form.dataset.routing);
  const known = JSON.parse(form.dataset.known ?? '{}');
  const english = document.documentElement.lang === 'en';

  const update = () => {
    const { codes, asked } = codesOf(routing, valuesOf(form, routing, english), known);
    for (const question of routing.questions) {
      const element = form.querySelector(`[data-question="${question.id}"]`);
      element.hidden = !asked[question.id];
      for (const option of [...question.items, ...question.answers].filter(o => o.when))
        for (const shown of element.querySelectorAll(`[data-option="${option.code}"]`))
          shown.hidden = !isOffered(option, routing, codes);
    }
  };
  form.addEventListener('input', update);
  update();
}

function valuesOf(form, routing, english) {
  const values = {};
  for (const [name, value] of new FormData(form)) if (value !== '') values[name] = value;
  for (const question of routing.questions) {
    const typed = values[question.id];
    if (typed === undefined) continue;
    if (question.kind === 'number') values[question.id] = readNumber(typed, english) ?? typed;
    if (question.kind === 'date') {
      const [, day, month, year] = typed.match(/^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/) ?? [];
      if (year) values[question.id] = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
  }
  return values;
}
