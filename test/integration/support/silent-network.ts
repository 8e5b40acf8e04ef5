const SILENT = [
  "ip link set lo up",
  "ip tuntap add dev sink mode tun",
  "ip addr add 10.99.0.1/24 dev sink",
  "ip link set sink up",
  "ip route add prohibit 10.97.0.0/24",
].join(" && ");

/**
 * The beginning of a command line that runs the rest in a network of its own, in which nothing reads
 * what goes to its one neighbour, 10.99.0.2, and the way to 10.97.0.0/24 is forbidden.
 */
export const SILENT_NETWORK: readonly string[] = [
  "unshare",
  "-n",
  "sh",
  "-c",
  `${SILENT} && exec "$@"`,
  "sh",
];
