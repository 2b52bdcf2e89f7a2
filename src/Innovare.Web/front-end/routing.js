// What is asked, given what was answered: the same rule trees and the same one pass as the server's Route.
// The server decides; this only shows and hides on the page while it is being filled in.
const notAsked = '-1';
const dontKnow = '-2';
const isNoValue = code => code === '-1' || code === '-2' || code === '-3';

/** Codes by variable. `form` is what the server wrote; `known` are codes already decided; `values` what stands in the fields. */
export function codesOf(form, values, known = {}) {
  const codes = { ...known };
  const asked = {};
  for (const question of form.questions) {
    asked[question.id] = !question.when || holds(question.when, form, codes);
    if (asked[question.id]) answer(question, form, values, codes);
    else for (const variable of variablesOf(question)) codes[variable] = notAsked;
  }
  return { codes, asked };
}

/** Whether the option or row is offered. */
export const isOffered = (option, form, codes) => !option.when || holds(option.when, form, codes);

export function holds(rule, form, codes) {
  if (rule.all) return rule.all.every(part => holds(part, form, codes));
  if (rule.any) return rule.any.some(part => holds(part, form, codes));
  if (rule.not) return !holds(rule.not, form, codes);
  if (rule.answered !== undefined) return rule.in.includes(codes[rule.answered]);
  if (rule.register !== undefined) return rule.in.includes(form.register[rule.register]);
  if (rule.round !== undefined) return rule.in.includes(form.round[rule.round]);
  if (rule.derived !== undefined) return holds(form.derived[rule.derived], form, codes);
  if (rule.given !== undefined) return !!codes[rule.given] && !isNoValue(codes[rule.given]);
  if (rule.count) {
    const ticked = rule.count.filter(variable => codes[variable] === '1').length;
    return ticked >= rule.atLeast && (rule.atMost == null || ticked <= rule.atMost);
  }
  const order = compare(valueOf(rule.compare, form, codes), valueOf(rule.with, form, codes));
  if (order === null) return false;
  return { less: order < 0, atMost: order <= 0, equal: order === 0, atLeast: order >= 0, more: order > 0 }[rule.is];
}

/** A number as people type it, as the server keeps it: "1250.5"; null when it is none. */
export function readNumber(typed, english) {
  const text = typed.replace(/[\s\u00A0\u202F']/g, '').replace('\u2212', '-');
  const thousands = english ? /^(-)?(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,15}))?$/ : /^(-)?(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,15}))?$/;
  const found = text.match(thousands) ?? text.match(/^(-)?(\d{1,20})(?:[.,](\d{1,15}))?$/);
  if (!found) return null;
  const whole = found[2].replace(/\D/g, '').replace(/^0+/, '');
  const rest = (found[3] ?? '').replace(/0+$/, '');
  if (whole.length + rest.length > 15) return null;
  const number = (whole || '0') + (rest && `.${rest}`);
  return found[1] && number !== '0' ? `-${number}` : number;
}

const variablesOf = question =>
  question.kind === 'multiple' ? question.answers.map(a => `${question.id}.${a.code}`)
    : question.kind === 'grid' ? question.items.map(i => `${question.id}.${i.code}`)
      : [question.id];

function answer(question, form, values, codes) {
  const offered = options => options.filter(option => isOffered(option, form, codes));
  const isChosen = code => offered(question.answers).some(a => a.code === code);
  if (question.kind === 'multiple') {
    const open = new Set(offered(question.answers).map(a => `${question.id}.${a.code}`));
    const isAnswered = [...open].some(variable => values[variable] !== undefined);
    for (const variable of variablesOf(question))
      if (!open.has(variable)) codes[variable] = notAsked;
      else if (isAnswered) codes[variable] = values[variable] !== undefined ? '1' : '0';
  } else if (question.kind === 'grid') {
    const open = new Set(offered(question.items).map(i => `${question.id}.${i.code}`));
    for (const variable of variablesOf(question))
      if (!open.has(variable)) codes[variable] = notAsked;
      else if (isChosen(values[variable])) codes[variable] = values[variable];
  } else if (question.kind === 'single') {
    if (isChosen(values[question.id])) codes[question.id] = values[question.id];
  } else if (values[`dontknow.${question.id}`] !== undefined) {
    codes[question.id] = dontKnow;
  } else if (values[question.id] !== undefined && isReadable(question, values[question.id])) {
    codes[question.id] = values[question.id];
  }
}

function isReadable(question, typed) {
  if (question.kind === 'date') return isDate(typed);
  if (question.kind === 'text') return typed.length <= (question.mostCharacters ?? 1000);
  if (readNumber(typed, true) !== typed) return false;
  const number = Number(typed);
  return (typed.split('.')[1] ?? '').length <= question.decimals
    && (question.least == null || number >= question.least) && (question.most == null || number <= question.most);
}

function valueOf(source, form, codes) {
  const value = source.answer !== undefined ? codes[source.answer]
    : source.register !== undefined ? form.register[source.register]
      : source.round !== undefined ? form.round[source.round]
        : String(source.fixed);
  return value && (source.answer === undefined || !isNoValue(value)) ? value : undefined;
}

function compare(left, right) {
  if (left === undefined || right === undefined) return null;
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a !== null && b !== null) return Math.sign(a - b);
  return isDate(left) && isDate(right) ? (left < right ? -1 : left > right ? 1 : 0) : null;
}

const toNumber = text => /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;

function isDate(text) {
  const found = text.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (!found || found[1] === '0000') return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return date.toISOString().slice(-24, -14) === text;
}
