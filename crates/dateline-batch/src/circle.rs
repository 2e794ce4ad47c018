/// Finds the edges that close a circle, each as a node and the number of its edge. Without them there is no circle.
///
/// `edges` gives each node's targets by number; work grows with nodes and edges, and no recursion is used.
pub fn circle_edges(edges: &[Vec<usize>]) -> Vec<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut states = vec![State::New; edges.len()];
    let mut closing = Vec::new();
    let mut path: Vec<(usize, usize)> = Vec::new();
    for root in 0..edges.len() {
        if states.get(root) != Some(&State::New) {
            continue;
        }
        path.push((root, 0));
        if let Some(state) = states.get_mut(root) {
            *state = State::Open;
        }
        while let Some((node, edge)) = path.pop() {
            let Some(&target) = edges.get(node).and_then(|targets| targets.get(edge)) else {
                if let Some(state) = states.get_mut(node) {
                    *state = State::Done;
                }
                continue;
            };
            path.push((node, edge + 1));
            match states.get_mut(target) {
                Some(state) if *state == State::New => {
                    *state = State::Open;
                    path.push((target, 0));
                }
                Some(State::Open) => closing.push((node, edge)),
                _ => {}
            }
        }
    }
    closing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_closes_a_circle_is_found() {
        assert_eq!(circle_edges(&[vec![1], vec![2], vec![0]]), [(2, 0)]);
        assert_eq!(circle_edges(&[vec![1, 2], vec![2], vec![]]), []);
        assert_eq!(circle_edges(&[vec![0]]), [(0, 0)]);
        assert_eq!(circle_edges(&[vec![1], vec![0, 2], vec![1]]), [(1, 0), (2, 0)]);
        let line: Vec<Vec<usize>> = (0..100_000).map(|node| vec![node + 1]).collect();
        assert_eq!(circle_edges(&line), []);
    }
}
