// Loaded into the web server: when the start script is gone, even by kill -9, the server must not keep the port.
if (process.channel) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
