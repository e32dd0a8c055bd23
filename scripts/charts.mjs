/** The parts of ECharts that the page draws with; bundled into one file that only drawing views load. */
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, AriaComponent, GridComponent, TooltipComponent, CanvasRenderer]);

export { init };
