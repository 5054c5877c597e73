/** What a person is to the owner of the device. */
export const relation = {
  'relation.self': 'bản thân',
  'relation.spouse': 'vợ/chồng',
  'relation.child': 'con',
  'relation.parent': 'cha/mẹ',
  'relation.sibling': 'anh/chị/em',
  'relation.grandparent': 'ông/bà',
  'relation.grandchild': 'cháu',
  'relation.guardian': 'người giám hộ',
  'relation.ward': 'người được giám hộ',
  'relation.other': 'người khác',
} as const;
