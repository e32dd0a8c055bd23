export * from "../../scripts/charts.mjs";
