import { createTransport } from "nodemailer";
import { outboundEnv } from "../env";

export type Mail = { to: string; subject: string; text: string };

/** The timeout of the mail server, in milliseconds. */
const PATIENCE = 20_000;

/** Sends one mail by the operator's server. @throws {Error} if none is configured, or it rejects the mail */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const { mail } = outboundEnv();
  if (!mail) throw new Error("no mail server is set");
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: mail.url, ...patience });
  try {
    // A string is one address: it is never parsed as several.
    await transport.sendMail({
      ...{ from: mail.from, to: { name: "", address: to }, subject, text },
      // Vacation replies and the like are not sent to it (RFC 3834).
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}
