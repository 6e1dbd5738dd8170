import type Big from "big.js";
import type { Indicator } from "./indicators/indicator";
import type { Quantity } from "./quantities";
import type { Scope } from "./scope";
import type { Span } from "./sentences";

/** A number together with what the words say it counts. */
export type Fact = {
  indicator: Pick<Indicator, "id" | "name" | "unsure">;
  value: Big;
  /** The number if one is written; null if the words say that there was none. */
  quantity: Quantity | null;
  /** The range of the line that states it. */
  span: Span;
  scope: Scope;
};
