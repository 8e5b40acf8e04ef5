/** What the name of each of the server's metrics begins with. */
export const PREFIX = "go_accel_serve_";
