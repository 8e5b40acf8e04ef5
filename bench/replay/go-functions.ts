import type { RenderUnit } from "./go-unit.ts";
import { nounAt } from "./words.ts";

export const machine: RenderUnit = (name, random) => {
  const states = 6 + random.below(10);
  const cases = Array.from({ length: states }, (_, state) => {
    const inputs = Array.from({ length: 3 + random.below(5) }, (_, index) => {
      const letter = String.fromCharCode(97 + ((state + index * 3) % 26));
      return `\t\tcase '${letter}':
\t\t\tm.count += ${1 + random.below(9)}
\t\t\tm.path = append(m.path, ${state})
\t\t\treturn ${random.below(states)}, nil`;
    });
    return `\tcase ${state}:\n\t\tswitch input {\n${inputs.join("\n")}\n\t\t}`;
  });
  return {
    imports: ["errors", "strings"],
    use: `use${name}`,
    code: `var err${name} = errors.New("${name}: unexpected input")

// ${name} reads its input letter by letter.
type ${name} struct {
	count int
	path  []int
}

func (m *${name}) step(state int, input rune) (int, error) {
	switch state {
${cases.join("\n")}
	}
	if input == ' ' {
		return 0, nil
	}
	return state, err${name}
}

// Run counts what it accepted, and how much it did not.
func (m *${name}) Run(text string) (accepted, refused int) {
	state := 0
	for _, input := range strings.ToLower(text) {
		next, err := m.step(state, input)
		if errors.Is(err, err${name}) {
			refused++
			continue
		}
		state = next
	}
	return m.count, refused
}

func use${name}(seed int) int {
	m := &${name}{}
	accepted, refused := m.Run(strings.Repeat("the quick brown fox ", 1+seed%3))
	return accepted*31 + refused + len(m.path)
}
`,
  };
};

export const table: RenderUnit = (name, random) => {
  const rows = Array.from(
    { length: 20 + random.below(40) },
    (_, index) =>
      `\t{"${nounAt(random.below(80))}-${String(index).padStart(3, "0")}", ${random.below(1e6)}, ${random.below(1000) / 8}},`,
  );
  return {
    imports: ["sort", "strings"],
    use: `use${name}`,
    code: `type row${name} struct {
	key    string
	code   int
	weight float64
}

var rows${name} = []row${name}{
${rows.join("\n")}
}

// Find${name} looks a code up by the beginning of its key.
func Find${name}(prefix string) (code int, weight float64, found bool) {
	ordered := append([]row${name}(nil), rows${name}...)
	sort.Slice(ordered, func(i, j int) bool { return ordered[i].key < ordered[j].key })
	at := sort.Search(len(ordered), func(i int) bool { return ordered[i].key >= prefix })
	if at == len(ordered) || !strings.HasPrefix(ordered[at].key, prefix) {
		return 0, 0, false
	}
	return ordered[at].code, ordered[at].weight, true
}

func use${name}(seed int) int {
	code, weight, found := Find${name}(rows${name}[seed%len(rows${name})].key)
	if !found {
		return 0
	}
	return code + int(weight)
}
`,
  };
};

export const numeric: RenderUnit = (name, random) => {
  const lines = Array.from({ length: 10 + random.below(16) }, (_, index) => {
    const offset = 1 + random.below(7);
    return random.pick([
      `\t\ta[i] += b[(i+${offset})%len(b)]*${1 + random.below(99)} - c[i]`,
      `\t\tif a[i] > ${random.below(1e6)} {\n\t\t\tb[i] ^= a[i] >> ${offset}\n\t\t}`,
      `\t\tc[(i*${index + 1})%len(c)] = a[i]&${random.below(4096)} | b[i]<<${offset}`,
      `\t\tfor j := i; j < len(a) && a[j] < ${random.below(1e6)}; j += ${offset} {\n\t\t\ta[j] += c[i] + ${index}\n\t\t}`,
    ]);
  });
  return {
    imports: [],
    use: `use${name}`,
    code: `// ${name} mixes three series in place.
func ${name}(a, b, c []int) int {
	if len(a) == 0 || len(b) < len(a) || len(c) < len(a) {
		return 0
	}
	for i := range a {
${lines.join("\n")}
	}
	sum := 0
	for i := range a {
		sum += a[i] ^ b[i] ^ c[i]
	}
	return sum
}

func use${name}(seed int) int {
	a, b, c := make([]int, 8), make([]int, 8), make([]int, 8)
	for i := range a {
		a[i], b[i], c[i] = seed+i, seed*i, seed^i
	}
	return ${name}(a, b, c)
}
`,
  };
};
