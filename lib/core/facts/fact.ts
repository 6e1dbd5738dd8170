import type Big from "big.js";
import type { Indicator } from "./indicators/indicator";
import type { Quantity } from "./quantities";
import type { Scope } from "./scope";
import type { Span } from "./sentences";

/** A number of which the words say what it counts. */
export type Fact = {
  indicator: Pick<Indicator, "id" | "name" | "unsure">;
  value: Big;
  /** The number where one is written; null where words say that there was none. */
  quantity: Quantity | null;
  /** The characters of the line that say so. */
  span: Span;
  scope: Scope;
};
