import { connect, createServer } from "node:net";
import { Failure } from "./failure.mjs";

/** A TCP port of 127.0.0.1 that is not in use. */
export async function freePort() {
  const server = await listening(0, "127.0.0.1");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The port to serve on, from PORT or 3000. @throws {Failure} if PORT is not a port or is not available */
export async function chosenPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Failure(`PORT=${text} 不是端口号。`, "请用 1 至 65535 之间的整数，例如 PORT=3001 npm start。");
  }
  const taken = (await answers(port)) ? "EADDRINUSE" : await refusal(port);
  if (taken === "EACCES") {
    throw new Failure(`当前用户不能使用端口 ${port}。`, "请换 1024 以上的端口，例如 PORT=3001 npm start。");
  }
  if (taken) {
    const other = port === 65535 ? 3001 : port + 1;
    throw new Failure(`端口 ${port} 已被其他程序占用。`, `请换一个端口：PORT=${other} npm start`);
  }
  return port;
}

/** The reason why the port cannot be used, or undefined. */
async function refusal(port) {
  try {
    const server = await listening(port, process.env.HOST);
    await new Promise((resolve) => server.close(resolve));
  } catch (error) {
    return error.code;
  }
}

/**
 * True if a program listens on the port of 127.0.0.1: some systems let a second one listen on all addresses.
 */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

function listening(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host || undefined, () => resolve(server));
  });
}
