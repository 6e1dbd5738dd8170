/** A file that the server made, or why there is none, for people. */
type Fetched = { ok: true; file: Blob; name: string } | { ok: false; message: string };

/**
 * Fetches a file without leaving the page. A browser that goes to the file's address itself replaces the page
 * by whatever is answered, if that is no file.
 */
export async function fetchFile(address: string): Promise<Fetched> {
  try {
    const response = await fetch(address);
    const name = nameIn(response.headers.get("Content-Disposition"));
    if (response.ok && name) return { ok: true, file: await response.blob(), name };
    return { ok: false, message: await reasonOf(response) };
  } catch {
    return { ok: false, message: "没有连上服务器。请检查网络，过一会儿再点一次。" };
  }
}

/** The server's own words, if they are for people. */
async function reasonOf(response: Response): Promise<string> {
  // Without a session the server redirects to the page for signing in.
  if (response.redirected) return "登录已过期。请在新窗口登录，再回到这里点一次。";
  const isText = response.headers.get("Content-Type")?.startsWith("text/plain");
  const words = isText ? (await response.text()).trim() : "";
  return /\p{Script=Han}/u.test(words)
    ? words
    : "服务器没有做成这份文件。请过一会儿再点一次；如仍不行，请告诉管理员。";
}

/** The name in Chinese that the server gives the file; undefined if the answer is no file. */
function nameIn(disposition: string | null): string | undefined {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? "") ?? [];
  return name && decodeURIComponent(name);
}
