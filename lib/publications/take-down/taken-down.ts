import type { TakenDown } from "@/lib/core/workflow/take-down";

/** A publication was taken from public sight: nothing of it is served. */
export class TakenDownPublication extends Error {
  constructor(
    readonly address: { unitCode: string; year: number; number: number },
    readonly takenDown: TakenDown,
  ) {
    super(`${address.unitCode}/${address.year}/${address.number} was taken down: ${takenDown.ground}`);
  }
}
