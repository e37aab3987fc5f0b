// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/block_map_check.h"

#include <algorithm>

namespace drawbridge {

/// A key is one line long (YAML 1.2.2, 7.4.2), unless it is marked by "?".
bool BlockMapCheck::hasColon(const YamlPlace &key) const
{
    const std::size_t at = std::min(static_cast<std::size_t>(std::max(key.pos, 0)), m_text.size());
    const std::size_t start = at == 0 ? 0 : m_text.rfind('\n', at - 1) + 1;
    if (m_text.substr(start, at - start).find('?') != std::string_view::npos)
        return true;
    const std::string_view rest = m_text.substr(at, m_text.find('\n', at) - at);
    return rest.ends_with(':') || rest.find(": ") != std::string_view::npos
        || rest.find(":\t") != std::string_view::npos;
}

std::optional<YamlFault> BlockMapCheck::faultOf(const Collection &map, const YamlPlace &value,
                                                YamlForm form) const
{
    if (form == YamlForm::Null) {
        if (map.keyForm == YamlForm::Scalar && !hasColon(map.key))
            return YamlFault {map.key, "a key has no colon"};
        return std::nullopt;
    }
    // The items of a list may stand below the key itself.
    const int leftmost = form == YamlForm::BlockList ? map.key.column : map.key.column + 1;
    if (value.line > map.key.line && value.column < leftmost)
        return YamlFault {value, "a value must stand further right than its key"};
    return std::nullopt;
}

std::optional<YamlFault> BlockMapCheck::add(const YamlPlace &place, YamlForm form)
{
    std::optional<YamlFault> fault;
    if (!m_open.empty() && m_open.back().isBlockMap) {
        Collection &map = m_open.back();
        if (map.hasKey) {
            fault = faultOf(map, place, form);
        } else {
            map.key = place;
            map.keyForm = form;
        }
        map.hasKey = !map.hasKey;
    }
    if (form == YamlForm::BlockMap || form == YamlForm::BlockList || form == YamlForm::FlowCollection)
        m_open.push_back({form == YamlForm::BlockMap});
    return fault;
}

} // namespace drawbridge
