namespace ExoTools.Reading.BioC;

/// <summary>Makes relations in one form of what the formats say.</summary>
internal static class BioCRelations
{
    /// <summary>A relation of nodes, each with its role.</summary>
    public static ExoAnnotatedRelation Make(string? id, BioCInfons infons, IReadOnlyList<(string? Role, string Member)> nodes)
    {
        var members = nodes.Where(node => node.Member.Length > 0).Select(node => string.IsNullOrEmpty(node.Role) ? node.Member : $"{node.Role}: {node.Member}").ToList();
        var details = infons.Details("type", "entity1", "entity2", "role1", "role2");

        // BioRED and PubTator3 name the concepts that a relation ties, and may leave its nodes out.
        foreach (var key in (string[])["entity1", "entity2", "role1", "role2"])
        {
            if (infons[key] is { } concept)
            {
                members.Add(concept);
            }
        }

        return new ExoAnnotatedRelation { Id = string.IsNullOrEmpty(id) ? null : id, Type = infons["type"] ?? "", Members = members, Details = details };
    }
}
