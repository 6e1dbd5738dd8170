// Loaded into the web server: when the start script is gone, even by kill -9, the server must not keep the
// port. `next dev` hands this on to a child of its own, which talks over its channel and is none of our
// business.
if (process.channel && process.ppid === Number(process.env.FOLLOWED_PID)) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
