"""Builds, lays out and writes with networkx what the tables of a folder hold; one line "task <tab> median seconds of processor" each.

usage: networkx_speed.py FOLDER ROUNDS
"""
import json
import os
import statistics
import sys
import time

try:
    import networkx as nx
except ImportError:
    print("networkx is skipped: this Python has none")
    sys.exit(0)


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def build(rows):
    """Merges relations as ExoTools does: nodes by identifier or kind and name, edges by ends, type and sign."""
    nodes, edges = {}, {}
    graph = nx.MultiDiGraph()

    def node(name, kind, term, article, sentence):
        key = term or (kind, name.casefold())
        found = nodes.get(key)
        if found is None:
            found = nodes[key] = {"id": f"n{len(nodes) + 1}", "name": name, "kind": kind, "term_id": term, "articles": set(), "mentions": set()}
        found["articles"].add(article)
        found["mentions"].add((article, sentence))
        return found["id"]

    for source, skind, sid, target, tkind, tid, kind, sign, speculative, trigger, sentence, section, pmid, doi, year in rows:
        ends = node(source, skind, sid, pmid, sentence), node(target, tkind, tid, pmid, sentence)
        edge = edges.setdefault((*ends, kind, sign), {"evidence": {}, "trigger": {}})
        edge["trigger"][trigger] = True
        edge["evidence"][(pmid, section, sentence)] = (doi, int(year), bool(speculative))
    for value in nodes.values():
        graph.add_node(value["id"], name=value["name"], label=value["name"], kind=value["kind"], term_id=value["term_id"],
                       articles=len(value["articles"]), mentions=len(value["mentions"]))
    signs = {}
    for source, target, kind, sign in edges:
        signs.setdefault((source, target), set()).add(sign)
    for number, ((source, target, kind, sign), edge) in enumerate(edges.items(), 1):
        evidence = edge["evidence"]
        years = [year for _, year, _ in evidence.values()]
        graph.add_edge(
            source, target, key=f"e{number}", interaction=kind, sign=sign, support=len({pmid for pmid, _, _ in evidence}),
            evidence_count=len(evidence), speculative=all(guess for _, _, guess in evidence.values()), first_year=min(years), last_year=max(years),
            conflicting={"Positive", "Negative"} <= signs[source, target], trigger="; ".join(edge["trigger"]),
            pmid="; ".join(dict.fromkeys(pmid for pmid, _, _ in evidence)), doi="; ".join(dict.fromkeys(doi for doi, _, _ in evidence.values())),
            evidence="\n".join(f"[PMID:{pmid}; {section}] {sentence}" for pmid, section, sentence in evidence))
    return graph


def measure(task, rounds, run):
    times = []
    for turn in range(rounds + 1):
        start = time.process_time()
        run()
        if turn or rounds == 0:
            times.append(time.process_time() - start)
    print(f"{task}\t{statistics.median(times):.6f}", flush=True)


def write_json(value, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)


def main(folder, rounds):
    for name in ("merging", "distinct"):
        rows = read(os.path.join(folder, name + ".tsv"))
        measure("build " + name, rounds, lambda: build(rows))
    graph = build(read(os.path.join(folder, "written.tsv")))
    print(f"networkx {nx.__version__}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges; Python {sys.version.split()[0]}", flush=True)
    path = os.path.join(folder, "networkx")
    measure("write GraphML", rounds, lambda: nx.write_graphml(graph, path))
    measure("write GEXF", rounds, lambda: nx.write_gexf(graph, path))
    measure("write Cyjs", rounds, lambda: write_json(nx.cytoscape_data(graph), path))
    measure("write SIF", rounds, lambda: nx.write_edgelist(graph, path, delimiter="\t", data=["interaction"]))
    try:
        import numpy
    except ImportError:
        return
    del numpy
    for nodes, edges in ((100, 150), (1000, 1500), (1000, 4000)):
        part = nx.gnm_random_graph(nodes, edges, seed=7, directed=True)
        measure(f"layout {nodes}/{edges}", min(rounds, 2), lambda: nx.spring_layout(part, seed=7))


main(sys.argv[1], int(sys.argv[2]))
