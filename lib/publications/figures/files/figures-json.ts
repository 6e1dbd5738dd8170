import type { ComparedFigures } from "../types";
import { type FigureLine, figureLines } from "./figure-lines";

/** The figures as JSON: each missing one with its reason, plus the summary over all units of a year. */
export function figuresJson(found: ComparedFigures): object {
  return {
    place: found.place && { code: found.place.code, name: found.place.name },
    indicators: found.compared.map(({ indicator: { id, label, unit, ratio }, across }) => ({
      ...{ id, label, unit, ratio },
      years: across.years,
    })),
    figures: figureLines(found).map(programLine),
  };
}

function programLine({ unit, year, indicator, value, state, place, among }: FigureLine): object {
  return {
    ...{ unit, year, indicator: indicator.id, value, state },
    place: place === null ? null : { place, among },
  };
}
