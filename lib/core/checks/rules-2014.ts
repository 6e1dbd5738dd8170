import type { Check } from "./check";

export const checks2014: Check[] = [];
