/** For scrolling elements, which must be focusable (WCAG 2.1.1). */
export const reachable = { tabIndex: 0 } as const;
