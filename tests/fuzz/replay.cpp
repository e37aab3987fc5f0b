// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/fuzz_target.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

/// Runs a target once on every file of its corpus: for the test run, and for compilers without a fuzzer.
int main(int argc, char **argv)
{
    const fs::path corpus = argc > 1 ? argv[1] : "";
    std::error_code error;
    int replayed = 0;
    for (const fs::directory_entry &entry : fs::directory_iterator(corpus, error)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(stream), {});
        std::printf("%s\n", entry.path().filename().c_str());
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
        ++replayed;
    }
    std::printf("%d inputs replayed\n", replayed);
    return replayed > 0 ? 0 : 1;
}
