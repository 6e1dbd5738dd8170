import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server that stores what it receives; with `refuse` it rejects everything. */
export async function openMailServer() {
  const mails: { to: string[]; text: string }[] = [];
  const state = { refuse: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(state.refuse ? new Error("mailbox is full") : undefined),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push({
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    ...{ mails, state },
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** A gateway that stores what it receives, with the headers. */
export async function openGateway() {
  const calls: { body: string; timestamp: string; signature: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      calls.push({
        body: Buffer.concat(chunks).toString("utf8"),
        timestamp: String(request.headers["x-nianbao-timestamp"]),
        signature: String(request.headers["x-nianbao-signature"]),
      });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    calls,
    url: `http://127.0.0.1:${port}/hook`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The text of a plain mail as it was received. */
export function mailText(mail: string): string {
  const [head = "", ...body] = mail.split(/\r?\n\r?\n/);
  const text = body.join("\n\n");
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, "base64").toString("utf8");
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text;
  return decodeURIComponent(
    text
      .replace(/=\r?\n/g, "")
      .replaceAll("%", "%25")
      .replace(/=([0-9A-F]{2})/g, "%$1"),
  );
}
