// Loaded into the web server: when the start script is gone, even by kill -9, the server must not keep the
// port. `next dev` passes this module on to its own child process, which uses its channel differently and is
// ignored here.
if (process.channel && process.ppid === Number(process.env.FOLLOWED_PID)) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
