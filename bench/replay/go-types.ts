import type { RenderUnit } from "./go-unit.ts";
import { capitalize, nounAt } from "./words.ts";

export const record: RenderUnit = (name, random) => {
  const types = ["int", "int64", "float64", "string", "bool", "time.Duration"] as const;
  const fields = Array.from({ length: 6 + random.below(10) }, (_, index) => ({
    name: `${capitalize(nounAt(random.below(70)))}${index}`,
    type: random.pick(types),
    limit: 10 + random.below(90_000),
  }));
  const declared = fields.map(
    (field) => `\t${field.name} ${field.type} \`json:"${field.name.toLowerCase()},omitempty"\``,
  );
  const checks = fields.flatMap((field) => {
    if (field.type === "bool") return [];
    if (field.type === "string") {
      return `\tif len(r.${field.name}) > ${field.limit} || strings.ContainsRune(r.${field.name}, '\\x00') {
\t\treturn fmt.Errorf("${name}.${field.name}: %q is refused", r.${field.name})
\t}`;
    }
    return `\tif r.${field.name} < 0 || r.${field.name} > ${field.limit} {
\t\treturn fmt.Errorf("${name}.${field.name}: %v is not in 0 to ${field.limit}", r.${field.name})
\t}`;
  });
  const filled = fields.map((field) => {
    if (field.type === "bool") return `\tr.${field.name} = seed%${2 + random.below(9)} == 0`;
    if (field.type === "string") return `\tr.${field.name} = strconv.Itoa(seed * ${field.limit})`;
    return `\tr.${field.name} = ${field.type}(seed % ${field.limit})`;
  });
  const equal = fields.map((field) => `r.${field.name} == other.${field.name}`);
  return {
    imports: ["encoding/json", "fmt", "strconv", "strings", "time"],
    use: `use${name}`,
    code: `// ${name} is one entry as it travels between services.
type ${name} struct {
	ID string \`json:"id"\`
	UpdatedAt time.Time \`json:"updatedAt"\`
${declared.join("\n")}
	Labels map[string]string \`json:"labels,omitempty"\`
}

// New${name} fills an entry with what follows from the seed.
func New${name}(seed int) *${name} {
	r := &${name}{ID: strconv.Itoa(seed), Labels: map[string]string{"kind": "${name}"}}
${filled.join("\n")}
	return r
}

// Validate names the first field that is out of range.
func (r *${name}) Validate() error {
	if strings.TrimSpace(r.ID) == "" {
		return fmt.Errorf("${name}: no id")
	}
${checks.join("\n")}
	return nil
}

// Equal compares all fields but the labels.
func (r *${name}) Equal(other *${name}) bool {
	return r.ID == other.ID && r.UpdatedAt.Equal(other.UpdatedAt) &&
		${equal.join(" &&\n\t\t")}
}

// Decode${name} reads what Encode wrote.
func Decode${name}(text []byte) (*${name}, error) {
	var r ${name}
	if err := json.Unmarshal(text, &r); err != nil {
		return nil, fmt.Errorf("${name}: %w", err)
	}
	return &r, r.Validate()
}

// Encode writes the entry as JSON.
func (r *${name}) Encode() ([]byte, error) { return json.Marshal(r) }

func use${name}(seed int) int {
	text, err := New${name}(seed).Encode()
	if err != nil {
		return -1
	}
	r, err := Decode${name}(text)
	if err != nil || !r.Equal(New${name}(seed)) {
		return len(text)
	}
	return len(text) + len(r.Labels)
}
`,
  };
};

export const handler: RenderUnit = (name, random) => {
  const routes = Array.from({ length: 4 + random.below(6) }, (_, index) => {
    const noun = nounAt(random.below(80));
    return `\tcase strings.HasPrefix(path, "/${noun}/${index}/"):
\t\tid, err := strconv.Atoi(strings.TrimPrefix(path, "/${noun}/${index}/"))
\t\tif err != nil {
\t\t\thttp.Error(w, "${noun}: "+err.Error(), http.StatusBadRequest)
\t\t\treturn
\t\t}
\t\th.mu.Lock()
\t\th.hits[id]++
\t\th.mu.Unlock()
\t\tfmt.Fprintf(w, "{\\"${noun}\\":%d}\\n", id*${1 + random.below(99)})`;
  });
  return {
    imports: ["fmt", "net/http", "strconv", "strings", "sync"],
    use: `use${name}`,
    code: `// ${name}Handler answers by path.
type ${name}Handler struct {
	mu   sync.Mutex
	hits map[int]int
}

// New${name}Handler makes a handler that has answered nothing yet.
func New${name}Handler() *${name}Handler {
	return &${name}Handler{hits: make(map[int]int)}
}

func (h *${name}Handler) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	path := request.URL.Path
	switch {
${routes.join("\n")}
	default:
		http.NotFound(w, request)
	}
}

// Total says how many requests were answered.
func (h *${name}Handler) Total() (total int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, count := range h.hits {
		total += count
	}
	return total
}

func use${name}(seed int) int {
	var h http.Handler = New${name}Handler()
	if known, ok := h.(*${name}Handler); ok {
		return seed + known.Total()
	}
	return seed
}
`,
  };
};

export const generic: RenderUnit = (name, random) => {
  const keys = ["int", "string", "uint16", "float64", "int32"] as const;
  const values = ["string", "[]byte", "float64", "map[string]int", "time.Time"] as const;
  const uses = Array.from({ length: 2 + random.below(3) }, (_, index) => {
    const [key, value] = [random.pick(keys), random.pick(values)];
    const converted = key === "string" ? "strconv.Itoa(i)" : `${key}(i)`;
    return `\tx${index} := New${name}[${key}, ${value}]()
\tfor i := 0; i < seed%${8 + random.below(24)}; i++ {
\t\tvar value ${value}
\t\tx${index}.Put(${converted}, value)
\t}
\ttotal += Fold${name}(x${index}, 0, func(sum int, key ${key}, _ ${value}) int { return sum + len(fmt.Sprint(key)) })`;
  });
  return {
    imports: ["cmp", "fmt", "slices", "strconv", "sync", "time"],
    use: `use${name}`,
    code: `// ${name} is a map that remembers the order of its keys; safe for use from several goroutines.
type ${name}[K cmp.Ordered, V any] struct {
	mu     sync.RWMutex
	keys   []K
	values map[K]V
}

// New${name} makes an empty one.
func New${name}[K cmp.Ordered, V any]() *${name}[K, V] {
	return &${name}[K, V]{values: make(map[K]V)}
}

// Put sets a value and says whether the key is new.
func (x *${name}[K, V]) Put(key K, value V) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	at, found := slices.BinarySearch(x.keys, key)
	if !found {
		x.keys = slices.Insert(x.keys, at, key)
	}
	x.values[key] = value
	return !found
}

// Get returns the value of a key.
func (x *${name}[K, V]) Get(key K) (V, bool) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	value, found := x.values[key]
	return value, found
}

// Between lists keys from low up to, and without, high.
func (x *${name}[K, V]) Between(low, high K) []K {
	x.mu.RLock()
	defer x.mu.RUnlock()
	from, _ := slices.BinarySearch(x.keys, low)
	to, _ := slices.BinarySearch(x.keys, high)
	return slices.Clone(x.keys[from:max(from, to)])
}

// Fold${name} goes over all pairs in the order of the keys.
func Fold${name}[K cmp.Ordered, V, R any](x *${name}[K, V], start R, next func(R, K, V) R) R {
	x.mu.RLock()
	defer x.mu.RUnlock()
	for _, key := range x.keys {
		start = next(start, key, x.values[key])
	}
	return start
}

func use${name}(seed int) int {
	total := ${random.below(100)}
	_, _ = time.Second, strconv.IntSize
${uses.join("\n")}
	return total
}
`,
  };
};
