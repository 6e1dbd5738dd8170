import type { Departure } from "./testing-input";

/**
 * One labelled example: a report in order except for `report`, and the codes that a careful reviewer finds in it. An empty
 * `finds` labels a right one. The report departs from `flawless` in ../testing-input.ts.
 */
export type CheckCase = { name: string; report: Departure; finds: readonly string[] };
