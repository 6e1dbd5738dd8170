const anywhere = "http://this.invalid";

/**
 * The path to redirect to after sign-in: a path of this site that is a page, otherwise the fallback. Never
 * another site.
 */
export function returnPath(next: string | null | undefined, fallback = "/desk"): string {
  if (!next?.startsWith("/") || !URL.canParse(next, anywhere)) return fallback;
  const url = new URL(next, anywhere);
  // “/.//other.site” is a path of this site until the dots are resolved: the result names another host.
  if (url.origin !== anywhere || /^\/(\/|(sign-in|api)(\/|$))/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}

/** The sign-in URL with a return path. */
export function signInPath(path: string | null | undefined): string {
  const next = returnPath(path);
  return next === "/desk" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
