/**
 * Draws what the tables of `/so-lieu` say, above each. The table stays what is read aloud and printed; the drawing
 * is one picture with one sentence. It asks nobody for anything: the numbers stand in the rows.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Paper is white, whatever the screen is. */
const ON_PAPER = { ink: '#1b2420', soft: '#434e49', line: '#d9d1c3', leaf: '#0c4a3b', petal: '#932213' };
/** Above the last bucket, where "more than an hour" is drawn. */
const MORE = 70;

const forced = matchMedia('(forced-colors: active)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** The colours of the page, as they are now. */
function colours() {
  if (forced.matches)
    return {
      ink: 'CanvasText',
      soft: 'CanvasText',
      line: 'GrayText',
      leaf: 'CanvasText',
      petal: 'Highlight',
    };
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.keys(ON_PAPER).map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  );
}

/** The numbers of a table; `null` where it tells none, which is a gap and no zero. */
function read(section) {
  const rows = [...section.querySelectorAll('tbody tr')];
  const numbers = (name) =>
    rows.map(({ dataset }) =>
      dataset[name] ? (dataset[name] === 'more' ? MORE : Number(dataset[name])) : null,
    );
  return {
    kind: section.dataset.chart,
    goal: Number(section.dataset.goal),
    title: section.querySelector('h3').textContent,
    months: rows.map(({ dataset }) => dataset.month),
    said: rows.map((row) => row.querySelector('td').textContent.trim()),
    y: numbers('y'),
    most: numbers('most'),
  };
}

/** What the picture says, in one sentence. */
function sentence({ title, months, said, y }) {
  const told = y.flatMap((value, index) => (value === null ? [] : [index]));
  const [first, last] = [told[0], told.at(-1)];
  const at = (index) => `${said[index]} (tháng ${months[index]})`;
  const trend = first === last ? at(last) : `từ ${at(first)} đến ${at(last)}`;
  return `Biểu đồ ${title}: ${trend}. Số từng tháng ở trong bảng.`;
}

/** A line of its own shape, so that it is told from the others without colours. */
const line = (label, data, colour, shape) => ({
  label,
  data,
  borderColor: colour,
  backgroundColor: colour,
  borderWidth: 3,
  pointRadius: 5,
  pointHoverRadius: 7,
  tension: 0,
  ...shape,
});

function datasets({ kind, goal, title, months, y, most }, { leaf, petal, soft }) {
  if (kind === 'number') return [{ label: title, data: y, backgroundColor: leaf, maxBarThickness: 40 }];
  if (kind === 'share') return [line(title, y, leaf)];
  return [
    line('Trung vị', y, leaf),
    line('9 trên 10 người', most, soft, { pointStyle: 'triangle', borderDash: [2, 4] }),
    line(
      `Mục tiêu ${goal} phút`,
      months.map(() => goal),
      petal,
      { pointStyle: 'line', pointRadius: 0, borderDash: [10, 5], borderWidth: 2 },
    ),
  ];
}

const tellMinutes = (value) => (value >= MORE ? 'hơn 60 phút' : `${value} phút`);
const UNITS = { share: (value) => `${value}%`, minutes: tellMinutes, number: (value) => String(value) };

function options({ kind }, { ink, soft, line: rule }, animate) {
  const tell = UNITS[kind];
  const ticks = { color: soft, font: { size: 15 } };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: animate ? { duration: 300 } : false,
    locale: 'vi-VN',
    font: { family: getComputedStyle(document.body).fontFamily, size: 15 },
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 12 },
        grid: { display: false },
        border: { color: soft },
      },
      y: {
        beginAtZero: true,
        ...(kind === 'share' && { max: 100 }),
        ticks: { ...ticks, precision: 0, maxTicksLimit: 6, callback: (value) => tell(value) },
        grid: { color: rule },
        border: { display: false },
      },
    },
    plugins: {
      legend: {
        display: kind === 'minutes',
        position: 'bottom',
        labels: { color: ink, font: { size: 15 }, usePointStyle: true, pointStyleWidth: 22, padding: 14 },
      },
      tooltip: { callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${tell(parsed.y)}` } },
    },
  };
}

/** A place for the picture above the table, and how to draw it anew. */
function makeDrawing(section) {
  const table = read(section);
  if (!table.y.some((value) => value !== null)) return undefined;
  const canvas = Object.assign(document.createElement('canvas'), { role: 'img', ariaLabel: sentence(table) });
  const place = Object.assign(document.createElement('div'), { className: 'chart' });
  place.append(canvas);
  section.querySelector('.scroll').before(place);
  let chart;
  return (palette, animate) => {
    chart?.destroy();
    chart = new Chart(canvas, {
      type: table.kind === 'number' ? 'bar' : 'line',
      data: { labels: table.months, datasets: datasets(table, palette) },
      options: options(table, palette, animate),
    });
  };
}

const drawings = [...document.querySelectorAll('[data-chart]:has(table)')].map(makeDrawing).filter(Boolean);
const drawAll = (palette, animate) => drawings.forEach((draw) => draw(palette, animate));

drawAll(colours(), !still.matches);
for (const query of [forced, dark]) query.addEventListener('change', () => drawAll(colours(), false));
addEventListener('beforeprint', () => drawAll(ON_PAPER, false));
addEventListener('afterprint', () => drawAll(colours(), false));
