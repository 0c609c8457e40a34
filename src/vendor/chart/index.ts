// The one door to chart.js. Knows how it is loaded; knows nothing of figures or colours.
import type * as bundle from './chart-bundle.js';

export type { Chart, ChartConfiguration, ChartData, ChartDataset, ChartOptions, Plugin as ChartPlugin } from 'chart.js';

/** Loads the chart code. A chart that is made must be destroyed: one that is not keeps 87 kB. */
export const loadChart = (): Promise<typeof bundle> => import('./chart-bundle.js');
