// Draws a Vega-Lite specification without eval and without inline styles, so that the strict policy of the site holds.
import { parse, View, Warn } from 'vega';
import { compile } from 'vega-lite';
import { expressionInterpreter } from 'vega-interpreter';

const look = {
  font: 'IBM Plex Sans, sans-serif',
  background: 'white',
  view: { stroke: null },
  axis: { labelFontSize: 14, titleFontSize: 14, labelColor: '#1a1a1a', titleColor: '#1a1a1a', titleFontWeight: 400,
    gridColor: '#dcdcdc', domainColor: '#8e8e8e', tickColor: '#8e8e8e', labelLimit: 260 },
  legend: { labelFontSize: 14, titleFontSize: 14, labelColor: '#1a1a1a', titleColor: '#1a1a1a', orient: 'top',
    symbolType: 'square', labelLimit: 300 },
  bar: { color: '#0059b3' }, line: { color: '#0059b3', strokeWidth: 3 }, point: { color: '#0059b3', size: 70, filled: true },
  // told apart by lightness too, for readers who do not see all colours and for grey print
  range: { category: ['#0059b3', '#e07a00', '#5c2d91', '#008573', '#8e8e8e', '#b3003c'] },
  mark: { tooltip: null },
};

export async function draw(figure) {
  const place = figure.querySelector('.chart-drawing');
  const response = await fetch(figure.dataset.chart);
  if (!response.ok) return;
  const spec = await response.json();
  const width = Math.max(280, place.clientWidth - 2);
  const config = { ...look, legend: { ...look.legend, ...(width < 500 && { columns: 1 }) } }; // a telephone has no room beside
  const { spec: vega } = compile({ ...spec, autosize: { type: 'fit-x', contains: 'padding' },
    width }, { config });
  const view = new View(parse(vega, null, { ast: true }), {
    expr: expressionInterpreter, renderer: 'svg', logLevel: Warn, hover: false,
  });
  await view.initialize(place).runAsync();
  place.querySelector('svg').setAttribute('aria-hidden', 'true'); // the table beside says it all
  if (figure.dataset.watermark) mark(place.querySelector('svg'), figure.dataset.watermark);
  figure.dataset.drawn = 'true';
}

// The watermark is part of the picture, so that it follows a copy of it; below the drawing, so that it hides no figure.
function mark(svg, words) {
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  const size = Math.min(22, width / (words.length * 0.58));
  const room = Math.ceil(size * 1.8);
  for (const [name, value] of Object.entries({
    x: left + width / 2, y: top + height + size * 1.3, 'text-anchor': 'middle', 'font-size': size, 'font-family': look.font,
    'font-weight': 700, fill: '#b3003c', class: 'chart-watermark',
  })) text.setAttribute(name, value);
  text.textContent = words;
  svg.setAttribute('viewBox', `${left} ${top} ${width} ${height + room}`);
  svg.setAttribute('height', Number(svg.getAttribute('height')) + room);
  svg.append(text);
}
