import type { Departure } from "./testing-input";

/**
 * One labelled example: a correct report with the changes in `report`, and the codes that a careful reviewer
 * finds in it. An empty `finds` labels a right one. `report` is applied to `flawless` in testing-input.ts.
 */
export type CheckCase = { name: string; report: Departure; finds: readonly string[] };
