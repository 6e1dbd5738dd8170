import type { TakenDown } from "@/lib/core/workflow/take-down";

/** A publication was taken down: nothing of it is served. */
export class TakenDownPublication extends Error {
  constructor(
    readonly publication: { unitCode: string; year: number; number: number },
    readonly takenDown: TakenDown,
  ) {
    super(
      `${publication.unitCode}/${publication.year}/${publication.number} was taken down: ${takenDown.ground}`,
    );
  }
}
