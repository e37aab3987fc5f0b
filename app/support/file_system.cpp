// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/file_system.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace drawbridge::app {

namespace fs = std::filesystem;

namespace {

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

/// Closes a descriptor; the error of closing counts if there was none before.
std::error_code closed(int descriptor, std::error_code error)
{
    return close(descriptor) != 0 && !error ? lastError() : error;
}

std::error_code writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return lastError();
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return {};
}

/// The file or folder alone, or all of its file system.
std::error_code syncOne(const fs::path &path, int (*synchronize)(int))
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return lastError();
    return closed(descriptor, synchronize(descriptor) == 0 ? std::error_code() : lastError());
}

} // namespace

FileSystem &theFileSystem()
{
    static FileSystem files;
    return files;
}

std::error_code FileSystem::makeFolder(const fs::path &folder)
{
    std::error_code error;
    fs::create_directory(folder, error);
    return error;
}

std::error_code FileSystem::write(const fs::path &file, std::string_view bytes)
{
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    return descriptor < 0 ? lastError() : closed(descriptor, writeAll(descriptor, bytes));
}

std::error_code FileSystem::keep(const fs::path &file, const fs::path &name)
{
    std::error_code error;
    fs::create_hard_link(file, name, error);
    if (error)
        fs::copy_file(file, name, fs::copy_options::overwrite_existing, error);
    return error;
}

std::error_code FileSystem::copyMode(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    const fs::perms mode = fs::status(from, error).permissions();
    if (!error)
        fs::permissions(to, mode, error);
    return error;
}

std::error_code FileSystem::rename(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    fs::rename(from, to, error);
    return error;
}

std::error_code FileSystem::remove(const fs::path &path)
{
    std::error_code error;
    fs::remove(path, error);
    return error == std::errc::not_a_directory ? std::error_code() : error;
}

std::error_code FileSystem::sync(const std::vector<fs::path> &paths)
{
    // Each one waits for the disk: beyond this many, waiting once for everything takes less time.
    constexpr std::size_t kOneByOne = 64;
    if (paths.size() > kOneByOne)
        return syncOne(paths.front(), syncfs);
    std::error_code first;
    for (const fs::path &path : paths) {
        const std::error_code error = syncOne(path, fsync);
        first = first ? first : error;
    }
    return first;
}

} // namespace drawbridge::app
