// Describes the trend to the chart: bars for the month, a dashed line for the one before. Knows colours as values only.
import type { Kpis } from '../../contract/schema/index.js';
import type { Format } from '../../i18n/format.js';
import type { ChartConfiguration } from '../../vendor/chart/index.js';
import { monthTitle, previousOf } from './dates.js';

/** Colours and font as the browser computed them. */
export interface Inks {
  readonly current: string;
  readonly previous: string;
  readonly grid: string;
  readonly text: string;
  readonly tip: string;
  readonly font: string;
}

/** Reads the colours from the elements that carry them in the trend's template. */
export function inksOf(root: ParentNode): Inks {
  const style = (name: string): CSSStyleDeclaration | undefined => {
    const ink = root.querySelector(`.inks .ink-${name}`);
    return ink ? getComputedStyle(ink) : undefined;
  };
  const colour = (name: string): string => style(name)?.color || 'gray';
  return {
    current: colour('current'),
    previous: colour('previous'),
    grid: colour('grid'),
    text: colour('text'),
    tip: colour('tip'),
    font: style('text')?.fontFamily || 'sans-serif',
  };
}

export function trendChart(
  { month, registrationsPerDay: { current, previous } }: Kpis,
  inks: Inks,
  format: Format,
  rtl: boolean,
): ChartConfiguration {
  const days = Math.max(current.length, previous.length);
  const font = { family: inks.font, size: 11 };
  const series = [current, previous];
  return {
    type: 'bar',
    data: {
      labels: Array.from({ length: days }, (_, at) => format.number(at + 1)),
      datasets: [
        {
          type: 'bar',
          order: 2,
          label: monthTitle(month, format),
          data: current.map(({ count }) => count),
          backgroundColor: inks.current,
          hoverBackgroundColor: inks.current,
          borderRadius: 3,
          borderWidth: 0,
          maxBarThickness: 22,
          categoryPercentage: 0.86,
          barPercentage: 0.86,
        },
        {
          type: 'line',
          order: 1,
          label: monthTitle(previousOf(month), format),
          data: previous.map(({ count }) => count),
          borderColor: inks.previous,
          borderWidth: 1.5,
          borderDash: [4, 3],
          pointRadius: 0,
          pointHoverRadius: 3,
          pointHitRadius: 8,
          pointHoverBackgroundColor: inks.previous,
          pointHoverBorderColor: inks.previous,
          tension: 0.25,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      normalized: true,
      locale: format.lang,
      color: inks.text,
      borderColor: inks.grid,
      font,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          reverse: rtl,
          grid: { display: false },
          border: { color: inks.grid },
          ticks: { color: inks.text, font, maxRotation: 0, autoSkipPadding: 12 },
        },
        y: {
          position: rtl ? 'right' : 'left',
          beginAtZero: true,
          grid: { color: inks.grid, tickLength: 0 },
          border: { display: false },
          ticks: { color: inks.text, font, precision: 0, maxTicksLimit: 5, padding: 8, callback: (value) => format.number(Number(value)) },
        },
      },
      plugins: {
        tooltip: {
          rtl,
          backgroundColor: inks.text,
          titleColor: inks.tip,
          bodyColor: inks.tip,
          footerColor: inks.tip,
          bodyFont: { ...font, size: 12 },
          titleFont: font,
          padding: 8,
          cornerRadius: 6,
          displayColors: false,
          caretSize: 0,
          callbacks: {
            title: () => '',
            label: ({ datasetIndex, dataIndex }) => {
              const day = series[datasetIndex]?.[dataIndex];
              return day ? `${format.day(day.date, 'day')}: ${format.number(day.count)}` : '';
            },
          },
        },
      },
    },
  };
}
