import { createTransport } from "nodemailer";
import { outboundEnv } from "../env";

export type Mail = { to: string; subject: string; text: string };

/** Milliseconds until a server that does not answer is given up. */
const PATIENCE = 20_000;

/** Hands one mail to the operator's server. @throws {Error} where none is set, or it does not take it */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const { mail } = outboundEnv();
  if (!mail) throw new Error("no mail server is set");
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: mail.url, ...patience });
  try {
    // An address is one address: what stands in it is never read as several.
    await transport.sendMail({ from: mail.from, to: { name: "", address: to }, subject, text });
  } finally {
    transport.close();
  }
}
