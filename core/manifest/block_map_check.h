// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace drawbridge {

/// Where something stands in a text, from 0; pos counts bytes.
struct YamlPlace {
    int pos = 0;
    int line = 0;
    int column = 0;
};

/// What stands in a place of a document.
enum class YamlForm { Null, Scalar, Alias, BlockMap, BlockList, FlowCollection };

/// What is wrong with a document.
struct YamlFault {
    YamlPlace place;
    const char *reason;
};

/// Refuses what yaml-cpp reads and YAML forbids in maps in block style: a key without its colon, and a value
/// that stands no further right than its key. Both come from text that was cut off or moved, and would read
/// as a key without value. Throws YAML::ParserException.
class BlockMapCheck {
public:
    /// The text must outlive the check.
    explicit BlockMapCheck(std::string_view text)
        : m_text(text)
    {
    }

    /// The next node; a collection is told before what is in it. The reading must end at a fault.
    std::optional<YamlFault> add(const YamlPlace &place, YamlForm form);
    /// The collection that was begun last ends.
    void end() { m_open.pop_back(); }

private:
    struct Collection {
        bool isBlockMap = false;
        bool hasKey = false;
        YamlPlace key {};
        YamlForm keyForm = YamlForm::Null;
    };

    std::optional<YamlFault> faultOf(const Collection &map, const YamlPlace &value, YamlForm form) const;
    bool hasColon(const YamlPlace &key) const;

    std::string_view m_text;
    std::vector<Collection> m_open;
};

} // namespace drawbridge
