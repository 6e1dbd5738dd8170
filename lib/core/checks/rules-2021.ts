import type { Check } from "./check";

export const checks2021: Check[] = [];
