/** A fault that the reviewer let stand, as the public page states it. */
export type PublishedWaiver = { message: string; reason: string };
