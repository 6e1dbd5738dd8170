import type { Check } from "./check";

export const checks2019: Check[] = [];
