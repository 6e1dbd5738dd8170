import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A port that forwards to another one, like a network between machines: it can stand still, and break. */
export type Link = {
  port: number;
  /** From now on nothing is forwarded. What was sent already and not delivered is lost if the link breaks. */
  hold(): void;
  /** Ends all connections, and forwards new ones. */
  breakOff(): void;
  close(): void;
};

export async function openLink(target: number): Promise<Link> {
  const sockets = new Set<Socket>();
  let isHeld = false;
  const join = (one: Socket, other: Socket) => {
    sockets.add(one);
    one.on("data", (chunk) => {
      if (isHeld) return one.pause().unshift(chunk);
      other.write(chunk);
    });
    one.on("error", () => undefined);
    one.on("close", () => {
      sockets.delete(one);
      other.destroy();
    });
  };
  const server = createServer((asked) => {
    const forwarded = connect(target, "127.0.0.1");
    join(asked, forwarded);
    join(forwarded, asked);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const breakOff = () => {
    isHeld = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as { port: number }).port,
    hold: () => (isHeld = true),
    breakOff,
    close() {
      server.close();
      breakOff();
    },
  };
}
