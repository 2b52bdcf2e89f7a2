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
  range: { category: ['#0059b3', '#cb6500', '#3b1466', '#187b68', '#949494', '#7a0c30'] },
  mark: { tooltip: null },
};

export async function draw(figure) {
  const place = figure.querySelector('.chart-drawing');
  const response = await fetch(figure.dataset.chart);
  if (!response.ok) return;
  const spec = await response.json();
  const width = Math.max(280, place.clientWidth - 2);
  const config = { ...look, legend: { ...look.legend, ...(width < 500 && { columns: 1 }) } }; // a telephone has no room beside
  const { spec: vega } = compile(spec.facet ? small(spec, width) : { ...spec, autosize: { type: 'fit-x', contains: 'padding' }, width }, { config });
  const view = new View(parse(vega, null, { ast: true }), {
    expr: expressionInterpreter, renderer: 'svg', logLevel: Warn, hover: false,
  });
  await view.initialize(place).runAsync();
  place.querySelector('svg').setAttribute('aria-hidden', 'true'); // the table beside says it all
  if (figure.dataset.watermark) mark(place.querySelector('svg'), figure.dataset.watermark);
  if (figure.parentElement.dataset.saveSvg) offerToSave(figure, view);
  figure.dataset.drawn = 'true';
}

// Small charts share the width: as many beside each other as stay readable.
function small(spec, width) {
  const columns = width < 500 ? 1 : width < 800 ? 2 : 3;
  return { ...spec, columns, spec: { ...spec.spec, width: Math.floor(width / columns) - (spec.spec.encoding.y ? 150 : 60) } };
}

// A picture that leaves the page takes its title, source, date and mark along.
function offerToSave(figure, view) {
  const { saveSvg, savePng, name, drawn } = figure.parentElement.dataset;
  const date = new Date().toLocaleDateString(document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK', { dateStyle: 'long' });
  const texts = {
    title: figure.querySelector('figcaption').textContent,
    source: figure.querySelector('.chart-note:last-of-type')?.textContent ?? '',
    date: drawn.replace('{0}', date),
    mark: figure.dataset.watermark ?? '',
  };
  const row = document.createElement('p');
  row.className = 'chart-save';
  for (const [label, ending, make] of [[saveSvg, 'svg', asSvg], [savePng, 'png', asPng]]) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button button-secondary', textContent: label });
    button.addEventListener('click', async () => {
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await make(view, texts)), download: `${name}.${ending}` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });
    row.append(button);
  }
  figure.append(row);
}

// The lines of a picture: what stands above the drawing and below it, wrapped to its width.
function lines(texts, width) {
  const wrap = (text, size) => text.split(' ').reduce((all, word) => {
    const longer = `${all.at(-1)} ${word}`.trim();
    return longer.length * size * 0.56 <= width ? [...all.slice(0, -1), longer] : [...all, word];
  }, ['']).filter(line => line).map(text => ({ text, size }));
  return {
    above: wrap(texts.title, 18).map(line => ({ ...line, weight: 600 })),
    below: [...wrap(texts.source, 13), ...wrap(texts.date, 13), ...wrap(texts.mark, 18).map(line => ({ ...line, weight: 700, fill: '#b3003c' }))],
  };
}

function placed(list, top) {
  let y = top;
  return list.map(line => ({ ...line, y: (y += Math.round(line.size * 1.45)) - Math.round(line.size * 0.4) }));
}

const margin = 16;

async function asSvg(view, texts) {
  const drawing = new DOMParser().parseFromString(await view.toSVG(), 'image/svg+xml').documentElement;
  const [width, height] = ['width', 'height'].map(side => Math.ceil(Number(drawing.getAttribute(side))));
  const { above, below } = lines(texts, width);
  const head = placed(above, margin);
  const start = (head.at(-1)?.y ?? margin) + 16;
  const foot = placed(below, start + height + 8);
  const make = (name, attributes) => Object.entries(attributes).reduce((element, [key, value]) => (element.setAttribute(key, value), element),
    document.createElementNS('http://www.w3.org/2000/svg', name));
  const whole = [width + 2 * margin, (foot.at(-1)?.y ?? start + height) + margin];
  const svg = make('svg', { xmlns: 'http://www.w3.org/2000/svg', width: whole[0], height: whole[1], viewBox: `0 0 ${whole.join(' ')}`, role: 'img', 'aria-label': texts.title });
  svg.append(make('rect', { width: whole[0], height: whole[1], fill: 'white' }));
  for (const { text, size, y, weight = 400, fill = '#1a1a1a' } of [...head, ...foot])
    svg.append(Object.assign(make('text', { x: margin, y, 'font-size': size, 'font-weight': weight, 'font-family': look.font, fill }), { textContent: text }));
  drawing.setAttribute('x', margin);
  drawing.setAttribute('y', start);
  svg.append(drawing);
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

// On a canvas of its own: an image made of the SVG would be content from elsewhere to the policy of the site.
async function asPng(view, texts) {
  const scale = 2;
  const drawing = await view.toCanvas(scale);
  const [width, height] = [drawing.width / scale, drawing.height / scale];
  const { above, below } = lines(texts, width);
  const head = placed(above, margin);
  const start = (head.at(-1)?.y ?? margin) + 16;
  const foot = placed(below, start + height + 8);
  const canvas = Object.assign(document.createElement('canvas'), { width: (width + 2 * margin) * scale, height: ((foot.at(-1)?.y ?? start + height) + margin) * scale });
  const paper = canvas.getContext('2d');
  paper.scale(scale, scale);
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(drawing, margin, start, width, height);
  for (const { text, size, y, weight = 400, fill = '#1a1a1a' } of [...head, ...foot]) {
    paper.font = `${weight} ${size}px ${look.font}`;
    paper.fillStyle = fill;
    paper.fillText(text, margin, y);
  }
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
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
