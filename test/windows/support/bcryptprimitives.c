/*
 * A bcryptprimitives.dll for Wine 8, which has none. Every program of Go loads it at its start, so this is
 * also where another gap of that Wine is closed for them.
 */
#include <string.h>
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(void *buffer, ULONG size);

/* The random bytes that Go needs. */
__declspec(dllexport) BOOL WINAPI ProcessPrng(unsigned char *buffer, SIZE_T size) {
  return SystemFunction036(buffer, (ULONG)size);
}

typedef LONG(NTAPI *SetInformation)(HANDLE, void *, void *, ULONG, ULONG);

enum {
  FILE_DISPOSITION_INFORMATION_EX = 64,
  /* Of Wine's function, which does nothing but enter the kernel and does not depend on its address. */
  FUNCTION_BYTES = 32,
};
#define STATUS_INVALID_INFO_CLASS ((LONG)0xC0000003)

static SetInformation original;

/*
 * Removing a folder, Go asks for a removal that Windows has had since 2016, and takes an older way if the
 * system says that it does not know it. Wine says something else, and Go fails.
 */
static LONG NTAPI set_information(HANDLE file, void *status, void *data, ULONG size, ULONG kind) {
  if (kind == FILE_DISPOSITION_INFORMATION_EX) return STATUS_INVALID_INFO_CLASS;
  return original(file, status, data, size, kind);
}

static void replace_set_information(void) {
  unsigned char jump[] = {0x48, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xE0};
  unsigned char *function =
      (unsigned char *)GetProcAddress(GetModuleHandleA("ntdll.dll"), "NtSetInformationFile");
  void *target = (void *)set_information;
  void *copy = VirtualAlloc(NULL, FUNCTION_BYTES, MEM_COMMIT | MEM_RESERVE, PAGE_EXECUTE_READWRITE);
  DWORD protection;
  if (!function || !copy) return;
  memcpy(copy, function, FUNCTION_BYTES);
  original = (SetInformation)copy;
  memcpy(jump + 2, &target, sizeof target);
  if (!VirtualProtect(function, sizeof jump, PAGE_EXECUTE_READWRITE, &protection)) return;
  memcpy(function, jump, sizeof jump);
  VirtualProtect(function, sizeof jump, protection, &protection);
}

BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, void *reserved) {
  (void)library;
  (void)reserved;
  if (reason == DLL_PROCESS_ATTACH) replace_set_information();
  return TRUE;
}
