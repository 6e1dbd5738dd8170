import { createServer } from "node:http";
import Provider from "oidc-provider";

/** @typedef {{ username: string, name: string }} Person */

/**
 * A real OpenID provider (oidc-provider) on this machine, for tests: a sign-in gives its subject, and
 * `people` has the names of each. Requires PKCE and supports sign-out. @param {{ clientId: string,
 * clientSecret: string, redirectUri: string, signedOutUri: string }} client @param {Map<string, Person>}
 * people by subject
 */
export async function startProvider(client, people) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [client.signedOutUri],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["name", "preferred_username"] },
    // Like many counties' providers: names are in the ID token.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({
        sub: subject,
        name: people.get(subject)?.name,
        preferred_username: people.get(subject)?.username,
      }),
    }),
    cookies: { keys: ["a key of the tests alone"] },
    jwks: undefined,
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, IdToken: 600, AccessToken: 600 },
  });
  server.on("request", provider.callback());
  return { issuer, stop: () => new Promise((resolve) => server.close(() => resolve(null))) };
}

/** A browser without rendering: keeps cookies by host, does not follow redirects, and submits forms. */
export class Browser {
  /** @type {Map<string, Map<string, string>>} */
  #jars = new Map();

  /**
   * Follows redirects and fills in the provider's forms until the URL starts with `until`, or a page has no
   * form. @param {string} address @param {{ until: string, login: string }} how @returns {Promise<{ address:
   * string, asked: boolean }>} the final URL, and whether the provider asked for a login
   */
  async go(address, { until, login }) {
    let asked = false;
    /** @type {{ method?: string, body?: URLSearchParams }} */
    let request = {};
    for (let step = 0; step < 20; step += 1) {
      if (address.startsWith(until)) return { address, asked };
      const answer = await this.#ask(address, request);
      request = {};
      const next = answer.headers.get("location");
      if (next) {
        address = new URL(next, address).href;
        continue;
      }
      const page = await answer.text();
      const form = formOf(page);
      if (!form) throw new Error(`${answer.status} of ${address}: ${page.slice(0, 500)}`);
      if (form.fields.has("login")) {
        asked = true;
        form.fields.set("login", login);
        form.fields.set("password", "any");
      }
      if (page.includes('name="logout"')) form.fields.set("logout", "yes");
      address = new URL(form.action, address).href;
      request = { method: "POST", body: form.fields };
    }
    throw new Error(`no end of redirects at ${address}`);
  }

  /** @param {string} address @param {{ method?: string, body?: URLSearchParams }} request */
  async #ask(address, { method = "GET", body }) {
    const { host } = new URL(address);
    const jar = this.#jars.get(host) ?? new Map();
    this.#jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { method, body, redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
}

/** @param {string} page */
function formOf(page) {
  const form = /<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/i.exec(page);
  if (!form) return null;
  const fields = new URLSearchParams();
  for (const [input] of (form[2] ?? "").matchAll(/<input[^>]*>/gi)) {
    const name = /name="([^"]*)"/i.exec(input)?.[1];
    if (name) fields.set(name, /value="([^"]*)"/i.exec(input)?.[1] ?? "");
  }
  return { action: (form[1] ?? "").replaceAll("&amp;", "&"), fields };
}
