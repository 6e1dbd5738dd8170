import { edition2014 } from "./2014";
import { edition2019 } from "./2019";
import { edition2021 } from "./2021";
import type { Edition } from "./edition";

/**
 * Every edition, oldest first. A new national edition needs one more file, its entry here, and its rules in
 * lib/core/checks.
 */
export const editions: readonly Edition[] = [edition2014, edition2019, edition2021];
