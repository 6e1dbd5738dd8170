import { ownWordOf } from "../../self-word";
import type { CheckInput } from "./check";

/** How a finding calls the unit whose report it is: “本局”, “本镇”; “本单位” for a text without a name. */
export function ownWord({ unit }: CheckInput): string {
  return unit.name === "" ? "本单位" : ownWordOf(unit.listed ?? unit.kind, unit.name);
}
